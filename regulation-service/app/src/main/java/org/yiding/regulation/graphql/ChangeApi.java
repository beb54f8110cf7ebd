package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.history.TextChanges;
import org.yiding.regulation.store.history.ChangeStore.ActOfDay;
import org.yiding.regulation.store.history.ChangeStore.Place;
import org.yiding.support.paging.PageRequest;

/** What changed in a span of days, by which acts. */
@GraphQLApi
public class ChangeApi {

    private final TextChanges changes;
    private final RegulationLookup lookup;

    ChangeApi(TextChanges changes, RegulationLookup lookup) {
        this.changes = changes;
        this.lookup = lookup;
    }

    @Query
    @NonNull
    @Description("一段日期内文本有变动的法规文件，按日期先后；以现在所知为准")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public TextChangeConnection whatChanged(
            @NonNull @Description("所问的日期") DaySpan between,
            @Description("筛选条件") @Nullable ChangeFilter filter,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, TextChanges.CURSOR_PARTS);
        return TextChangeConnection.of(
                changes.list(ChangeFilter.criteria(between, filter), page).map(TextChange::of));
    }

    @Description("法规文件，以变动之日为所问之日")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Regulation> regulation(@Source List<TextChange> textChanges) {
        return lookup.of(textChanges, change -> change.event().regulationId(), TextChange::day);
    }

    @Description("所依据的修改文件，按同日次序；整体录入的文本没有")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull ChangingAct>> acts(@Source List<TextChange> textChanges) {
        Map<Place, List<ActOfDay>> found =
                changes.acts(textChanges.stream().map(TextChange::event).toList());
        return textChanges.stream()
                .map(change ->
                        found
                                .getOrDefault(
                                        new Place(change.day(), change.event().regulationId()), List.of())
                                .stream()
                                .map(ChangingAct::of)
                                .toList())
                .toList();
    }

    @Description("与前一日相比有所不同的规定；前后文本有不知道的则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public @Nullable List<@NonNull ProvisionChange> provisions(@Source TextChange textChange) {
        return changes.provisions(textChange.event())
                .map(found -> found.stream()
                        .map(change ->
                                ProvisionChange.of(change, textChange.day().minusDays(1), textChange.day()))
                        .toList())
                .orElse(null);
    }
}
