package org.yiding.directory.graphql.lexicon;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.lexicon.ReformDays;
import org.yiding.support.error.InvalidInputException;

/** For which region, and when it carried the reforms out. */
@Description("为某地区生成标准机构：地区与两次机构改革在当地的施行日")
@Input("StandardOrganisationInput")
public record StandardOrganisationInput(
        @NonNull @Description("地级或县级地区全称，如“苏州市”“沛县”") String region,
        @NonNull @Description("2018 年机构改革在当地的施行日") LocalDate firstReformOn,
        @Description("2023 年机构改革在当地的施行日；未施行则不填") @Nullable LocalDate secondReformOn) {

    ReformDays days() {
        if (secondReformOn != null && !firstReformOn.isBefore(secondReformOn)) {
            throw new InvalidInputException(
                    "input.secondReformOn",
                    "The second reform (" + secondReformOn + ") is not after the first (" + firstReformOn + ").",
                    "Send the day on which the region carried out the reform of 2023, or leave it out.");
        }
        return new ReformDays(firstReformOn, secondReformOn);
    }
}
