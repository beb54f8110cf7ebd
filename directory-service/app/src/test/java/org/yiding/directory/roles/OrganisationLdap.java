package org.yiding.directory.roles;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.util.LDAPSDKException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.testing.keycloak.TestRealm;

/** An organisation's LDAP server, laid out as the files of {@code deploy/keycloak/examples} expect it. */
final class OrganisationLdap implements AutoCloseable {

    // What Keycloak's own entry signs in with.
    private static final String PASSWORD = "made-for-tests-ldap";

    private static final String ROOT = "dc=example,dc=org";

    private final InMemoryDirectoryServer server;
    private final TestRealm realm;
    private @Nullable String provider;

    private OrganisationLdap(InMemoryDirectoryServer server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
    }

    /** A server that is not mapped yet. @param realm to which it is going to be */
    static OrganisationLdap started(TestRealm realm) throws LDAPSDKException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(ROOT);
        config.addAdditionalBindCredentials("cn=keycloak,ou=services," + ROOT, PASSWORD);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), 0, null));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: " + ROOT, "objectClass: domain", "dc: example");
        for (String unit : new String[] {"ou=people", "ou=groups", "ou=yiding,ou=groups"}) {
            server.add("dn: " + unit + "," + ROOT, "objectClass: organizationalUnit");
        }
        server.startListening();
        return new OrganisationLdap(server, realm);
    }

    /** Maps its users and groups to the realm, until this server is closed. */
    void map() {
        String address = "ldap://127.0.0.1:" + server.getListenPort();
        provider = realm.added(
                "/components",
                Examples.text("ldap-users")
                        .replace("ldaps://ldap.example.org:636", address)
                        .replace("${vault.ldap}", PASSWORD));
        for (String mapper : List.of("ldap-groups", "ldap-agency")) {
            realm.added("/components", Examples.text(mapper).replace("ID-OF-THE-PROVIDER", provider));
        }
    }

    /** Somebody who works for an agency. @param agency its id in the directory */
    void person(String username, String agency) throws LDAPSDKException {
        server.add(
                "dn: " + person(username),
                "objectClass: inetOrgPerson",
                "cn: " + username,
                "sn: " + username,
                "mail: " + username + "@example.org",
                "departmentNumber: " + agency,
                "userPassword: " + TestRealm.passwordOf(username));
    }

    void group(String name, String member) throws LDAPSDKException {
        // A group of names has one member at least; this one stays when the other leaves.
        server.add(
                "dn: " + group(name),
                "objectClass: groupOfNames",
                "member: " + person("nobody"),
                "member: " + person(member));
    }

    void leave(String group, String member) throws LDAPSDKException {
        server.modify("dn: " + group(group), "changetype: modify", "delete: member", "member: " + person(member));
    }

    @Override
    public void close() {
        if (provider != null) {
            realm.removed("/components/" + provider);
        }
        server.shutDown(true);
    }

    private static String person(String username) {
        return "uid=" + username + ",ou=people," + ROOT;
    }

    private static String group(String name) {
        return "cn=" + name + ",ou=yiding,ou=groups," + ROOT;
    }
}
