package org.yiding.directory.model;

/** What kind of body an agency is. */
public enum AgencyKind {
    /** 工作部门: a department of a government. */
    DEPARTMENT,
    /** 直属机构、直属事业单位: a body directly under a government that is not one of its departments. */
    AFFILIATED,
    /** 派出机构: sent out by a government to act for it in a part of its region. */
    DISPATCHED,
    /** 垂直管理机构: run from above and not by the local government (海关, 税务, 气象). */
    VERTICAL,
    /** 人民政府及行政区（省、市、县、区）: a government, or the region that stands for it (昆山市, 姑苏区). */
    GOVERNMENT,
    /** 人大、政协机关. */
    ASSEMBLY,
    /** 人民法院. */
    COURT,
    /** 人民检察院. */
    PROCURATORATE,
    /** 党的机关: an organ of the Party, those of discipline and supervision among them. */
    PARTY_ORGAN,
    /** 群团组织: trade unions, youth leagues, women's federations and their like. */
    MASS_ORGANISATION,
    /** 国有企业. */
    STATE_ENTERPRISE,
    /** 军队、武警单位. */
    MILITARY,
    /** 开发区及其管委会. */
    DEVELOPMENT_ZONE
}
