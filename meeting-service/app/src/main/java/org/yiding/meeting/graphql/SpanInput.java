package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.yiding.meeting.service.AddFact.Span;

/** A part of a document's text. */
@Input("SpanInput")
@Description("原文片段")
public record SpanInput(
        @Description("起始字符位置（Unicode 码点，自0起）") int start,
        @Description("结束字符位置（不含）") int end) {

    Span span() {
        return new Span(start, end);
    }
}
