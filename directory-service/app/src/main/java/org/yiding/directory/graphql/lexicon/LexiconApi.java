package org.yiding.directory.graphql.lexicon;

import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.lexicon.Instantiated;
import org.yiding.directory.service.lexicon.Instantiated.Action;
import org.yiding.directory.service.lexicon.Lexicon;
import org.yiding.directory.store.AgencyEntity;

/** The standard organisation for any prefecture or county. */
@GraphQLApi
public class LexiconApi {

    private final Lexicon lexicon;
    private final Directory directory;

    LexiconApi(Lexicon lexicon, Directory directory) {
        this.lexicon = lexicon;
        this.directory = directory;
    }

    @Query
    @NonNull
    @Description("预演为某地区生成标准机构，不作任何改动")
    @RolesAllowed(DIRECTORY_EDITOR)
    public StandardOrganisationResult previewStandardOrganisation(@NonNull StandardOrganisationInput input) {
        return result(lexicon.preview(input.region(), input.days()));
    }

    @Mutation
    @NonNull
    @Description("为某地区生成 2018 年以来的标准机构及其前身；已有的补全而不覆盖，重复执行不变")
    @RolesAllowed(DIRECTORY_EDITOR)
    public StandardOrganisationResult instantiateStandardOrganisation(@NonNull StandardOrganisationInput input) {
        return result(lexicon.instantiate(input.region(), input.days()));
    }

    private StandardOrganisationResult result(List<Instantiated> instantiated) {
        List<UUID> ids = instantiated.stream()
                .map(Instantiated::agencyId)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, AgencyEntity> agencies = directory.agencies(ids);
        LocalDate today = directory.today();
        return new StandardOrganisationResult(
                count(instantiated, Action.CREATED),
                count(instantiated, Action.COMPLETED),
                count(instantiated, Action.UNCHANGED),
                instantiated.stream()
                        .map(one -> {
                            AgencyEntity agency = one.agencyId() == null ? null : agencies.get(one.agencyId());
                            return new StandardAgency(
                                    one.standard().key(),
                                    one.standard().name(),
                                    one.action(),
                                    agency == null ? null : Agency.of(agency, today),
                                    one.added(),
                                    one.notes());
                        })
                        .toList());
    }

    private static int count(List<Instantiated> instantiated, Action action) {
        return (int) instantiated.stream().filter(one -> one.action() == action).count();
    }
}
