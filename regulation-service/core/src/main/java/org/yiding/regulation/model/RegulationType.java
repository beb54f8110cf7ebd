package org.yiding.regulation.model;

/** The kinds of normative instruments that 立法法 knows, and the documents below them. */
public enum RegulationType {
    /** 法律: made by the National People's Congress or its Standing Committee. */
    LAW,
    /** 行政法规: made by the State Council. */
    ADMINISTRATIVE_REGULATION,
    /** 地方性法规: made by a local people's congress or its standing committee. */
    LOCAL_REGULATION,
    /** 规章: made by a ministry, or by the government of a province or of a city divided into districts. */
    RULE,
    /** 规范性文件: issued by an administrative organ, of general and lasting effect, and none of the above. */
    NORMATIVE_DOCUMENT
}
