package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.yiding.regulation.text.FoldedText.Span;

/** A stretch of a text. */
@Description("文字中的一段")
public record TextSpan(
        @Description("起点（含），以UTF-16码元计，自0起") int start,
        @Description("终点（不含）") int end) {

    static TextSpan of(Span span) {
        return new TextSpan(span.start(), span.end());
    }
}
