package org.yiding.regulation.graphql;

import static java.util.stream.Collectors.groupingBy;
import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.ProvisionAddress;
import org.yiding.regulation.search.SearchQuery;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.service.history.Places;
import org.yiding.regulation.service.history.ProvisionSearch;
import org.yiding.regulation.service.history.ProvisionSearch.Found;
import org.yiding.support.paging.PageRequest;

/** Finds provisions by their words, and says where they stand. */
@GraphQLApi
public class SearchApi {

    private final ProvisionSearch search;
    private final Places places;
    private final Regulations regulations;
    private final RegulationLookup lookup;

    SearchApi(ProvisionSearch search, Places places, Regulations regulations, RegulationLookup lookup) {
        this.search = search;
        this.places = places;
        this.regulations = regulations;
        this.lookup = lookup;
    }

    @Query
    @NonNull
    @Description("在某日的全文中检索规定，最相关的在前；超过 5000 条的，新收录的在前")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public ProvisionHitConnection searchProvisions(
            @NonNull @Description("词语，以空格分开，须同在一条规定之中；也可写“《名称》第十条”") String query,
            @Description("筛选条件") @Nullable ProvisionSearchFilter filter,
            @Description("所问之日；默认今日") @Nullable LocalDate asOf,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, ProvisionSearch.CURSOR_PARTS);
        SearchQuery asked = ProvisionSearch.read(query);
        LocalDate day = Objects.requireNonNullElse(asOf, regulations.today());
        Found found = search.find(ProvisionSearchFilter.criteria(asked, day, filter), page);
        return ProvisionHitConnection.of(
                found.page().map(hit -> ProvisionHit.of(hit, asked.terms(), day)), found.ranked());
    }

    @Description("所在的法规文件，所问之日与检索相同")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Regulation> regulation(@Source List<ProvisionHit> provisionHits) {
        return lookup.of(
                provisionHits,
                ProvisionHit::regulationId,
                hit -> hit.provision().day());
    }

    @Description("所在之处，如“第十条第二款”；该日文本中现已不作如此记载的为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable String> address(@Source List<ProvisionText> provisionTexts) {
        Map<LocalDate, Map<String, ProvisionAddress>> byDay = new HashMap<>();
        provisionTexts.stream()
                .collect(groupingBy(ProvisionText::day))
                .forEach((day, texts) -> byDay.put(
                        day,
                        places.on(day, texts.stream().map(ProvisionText::row).toList())));
        return provisionTexts.stream()
                .map(text -> Optional.ofNullable(
                                byDay.getOrDefault(text.day(), Map.of()).get(text.id()))
                        .map(ProvisionAddress::written)
                        .orElse(null))
                .toList();
    }
}
