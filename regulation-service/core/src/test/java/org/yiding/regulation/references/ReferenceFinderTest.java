package org.yiding.regulation.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.text.ProvisionNumber;

class ReferenceFinderTest {
    @Test
    void tellsOwnReferencesFromThoseToOtherInstruments() {
        List<Reference> found = ReferenceFinder.find("违反本办法第三条、第五条和《港口法》第七条、第八条以及刑法第九条的，依照第十条处理");

        assertThat(found).extracting(Reference::foreign).containsExactly(false, false, true, true, true, false);
    }

    @Test
    void hangsParagraphsAndItemsOnTheirArticle() {
        List<Reference> found = ReferenceFinder.find("本办法第十条之一第二款第（三）项、第四项");

        assertThat(found.get(1).article()).isEqualTo(new ProvisionNumber(10, List.of(1)));
        assertThat(found.get(3).article()).isEqualTo(new ProvisionNumber(10, List.of(1)));
        assertThat(found.get(3).paragraph()).isEqualTo(ProvisionNumber.of(2));
    }
}
