package org.yiding.testing;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.http.RequestId;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageInfo;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/** The smallest subgraph that can show what graph-support promises to every one. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.6",
        _import = {@Import(name = "@key"), @Import(name = "@shareable"), @Import(name = "FieldSet")})
public class ProbeApi {

    private final SecurityIdentity caller;

    ProbeApi(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** An entity whose letters are counted. */
    @Key(fields = @FieldSet("id"))
    public record Letter(String id, int position) {}

    /** One page of letters. */
    public record LetterConnection(List<Letter> nodes, long totalCount, PageInfo pageInfo) {}

    @Query
    @RolesAllowed({Roles.READER, Roles.CLERK})
    public LetterConnection letters(Integer first, String after) {
        PageRequest page = PageRequest.of(first, after, 1);
        int from = page.start()
                .map(cursor -> cursor.key().getFirst().charAt(0) - 'a' + 1)
                .orElse(0);
        List<Letter> found = "abcdefghijklmnopqrstuvwxyz"
                .substring(from)
                .chars()
                .limit(page.limit())
                .mapToObj(letter -> letter(String.valueOf((char) letter)))
                .toList();
        Page<Letter> cut = Page.of(page, found, letter -> Cursor.of(letter.id()), 26);
        return new LetterConnection(cut.rows(), cut.totalCount(), cut.pageInfo());
    }

    @Query
    @RolesAllowed(Roles.READER)
    public String failure() {
        throw new IllegalStateException("jdbc:postgresql://secret-host/table");
    }

    @Query
    @RolesAllowed(Roles.READER)
    public String missing(String id) {
        throw new NotFoundException("letter", id);
    }

    @Query
    @RolesAllowed(Roles.READER)
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().name();
    }

    @Query
    @PermitAll
    public String requestId() {
        return RequestId.current();
    }

    @Query
    @PermitAll
    public List<String> roles() {
        return caller.getRoles().stream().sorted().toList();
    }

    @Resolver
    @RolesAllowed(Roles.READER)
    public List<Letter> letter(List<String> id) {
        return id.stream().map(ProbeApi::letter).toList();
    }

    private static Letter letter(String id) {
        return new Letter(id, id.charAt(0) - 'a' + 1);
    }
}
