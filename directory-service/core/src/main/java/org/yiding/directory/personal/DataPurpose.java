package org.yiding.directory.personal;

import java.util.Set;

/** What personal data may be used for (个人信息保护法 第六条: a clear purpose, and no more than it needs). */
public enum DataPurpose {
    /** 会务联络: to reach somebody about a meeting or what it decided. */
    CONTACT(Set.of(PersonalDatumKind.MOBILE), Set.of("clerk", "directory-editor", "supervisor")),
    /** 人事管理: appointments and files of personnel. */
    PERSONNEL(
            Set.of(PersonalDatumKind.MOBILE, PersonalDatumKind.IDENTITY_NUMBER, PersonalDatumKind.NOTE),
            Set.of("directory-editor")),
    /** 本人请求: the person asks what is kept, or to have it erased (第四十五条、第四十七条). */
    SUBJECT_REQUEST(
            Set.of(PersonalDatumKind.MOBILE, PersonalDatumKind.IDENTITY_NUMBER, PersonalDatumKind.NOTE),
            Set.of("directory-editor"));

    private final Set<PersonalDatumKind> needs;
    private final Set<String> roles;

    DataPurpose(Set<PersonalDatumKind> needs, Set<String> roles) {
        this.needs = needs;
        this.roles = roles;
    }

    /** Whether data of this kind serves the purpose at all. */
    public boolean needs(PersonalDatumKind kind) {
        return needs.contains(kind);
    }

    /** Whether somebody with these roles pursues this purpose. */
    public boolean isOf(Set<String> callersRoles) {
        return roles.stream().anyMatch(callersRoles::contains);
    }
}
