package org.yiding.local.suite;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Each sort of file that a policy in Keycloak guards. */
enum GuardedFile {
    SOURCE_DOCUMENT("meeting", "Whoever reads records", Holders.READERS) {
        @Override
        String path(RunningSuite suite) {
            return told(
                    suite,
                    "{ meetings(first: 1) { nodes { minutes { document { downloadUrl } } } } }",
                    "/data/meetings/nodes/0/minutes/document/downloadUrl");
        }
    },
    REGULATION_TEXT("regulation", "Whoever reads regulations", Holders.READERS) {
        @Override
        String path(RunningSuite suite) {
            return told(
                    suite,
                    "{ regulations(filter: {title: \"山水市公共停车场管理办法\"}) { nodes { downloads { text } } } }",
                    "/data/regulations/nodes/0/downloads/text");
        }
    },
    AGENCY_TABLE("directory", "Whoever reads the directory", Holders.READERS) {
        @Override
        String path(RunningSuite suite) {
            return "/tables/agencies.csv";
        }
    },
    AGENCY_WORKBOOK("directory", "Whoever reads the directory", Holders.READERS) {
        @Override
        String path(RunningSuite suite) {
            return "/tables/agencies.xlsx";
        }
    },
    TRAIL_OF_MEETINGS("meeting", "Audit administrators", Holders.AUDITORS) {
        @Override
        String path(RunningSuite suite) {
            return TRAIL;
        }
    },
    TRAIL_OF_REGULATIONS("regulation", "Audit administrators", Holders.AUDITORS) {
        @Override
        String path(RunningSuite suite) {
            return TRAIL;
        }
    },
    TRAIL_OF_DIRECTORY("directory", "Audit administrators", Holders.AUDITORS) {
        @Override
        String path(RunningSuite suite) {
            return TRAIL;
        }
    };

    private static final String TRAIL = "/audit/records";

    /** Who may have a file as the realm begins. */
    private static final class Holders {
        static final List<String> READERS = List.of("reader", "clerk", "legal", "directory-editor", "supervisor");
        static final List<String> AUDITORS = List.of("audit-admin");
    }

    private final String service;
    private final String policy;
    private final List<String> holders;

    GuardedFile(String service, String policy, List<String> holders) {
        this.service = service;
        this.policy = policy;
        this.holders = holders;
    }

    /** Where the file is, below the address of its service or with it. */
    abstract String path(RunningSuite suite);

    /** Where the file is. */
    URI address(RunningSuite suite) {
        return suite.addresses().subgraph(service).resolve(path(suite));
    }

    /** The client that asks Keycloak, as the realm names it. */
    String client() {
        return service + "-service";
    }

    /** The name of the policy in Keycloak. */
    String policy() {
        return policy;
    }

    /** The roles that the policy begins with. */
    List<String> holders() {
        return holders;
    }

    private static String told(RunningSuite suite, String question, String pointer) {
        return suite.ask("reader", question, Map.of()).body().at(pointer).asText();
    }
}
