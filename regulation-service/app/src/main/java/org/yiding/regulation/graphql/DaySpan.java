package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A span of days, both included. */
@Description("一段日期，首末两日均含在内")
@Input("DaySpan")
public record DaySpan(
        @NonNull @Description("首日") LocalDate from,
        @NonNull @Description("末日") LocalDate to) {}
