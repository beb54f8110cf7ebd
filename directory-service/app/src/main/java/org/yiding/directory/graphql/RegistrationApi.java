package org.yiding.directory.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;

import io.smallrye.graphql.api.federation.Inaccessible;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.service.MentionRegistration;
import org.yiding.directory.service.NameTeaching;

/** For the services that read documents; hidden from the clients of the composed graph. */
@GraphQLApi
public class RegistrationApi {

    private final MentionRegistration registration;
    private final NameTeaching teaching;

    RegistrationApi(MentionRegistration registration, NameTeaching teaching) {
        this.registration = registration;
        this.teaching = teaching;
    }

    @Mutation
    @NonNull
    @Inaccessible
    @Description("登记一份文件中的称谓：找到或新建相应的单位与人员。同一文件、同一键重复登记，结果不变。")
    @RolesAllowed({CLERK, DIRECTORY_EDITOR})
    public RegisterMentionsResult registerMentions(@NonNull RegisterMentionsInput input) {
        return RegisterMentionsResult.of(registration.register(input.mentions()));
    }

    @Mutation
    @NonNull
    @Inaccessible
    @Description("学习简称：某一写法自此指该单位，附其出处；重复学习，结果不变。")
    @RolesAllowed({CLERK, DIRECTORY_EDITOR})
    public TaughtAgencyName teachAgencyName(@NonNull TeachAgencyNameInput input) {
        return TaughtAgencyName.of(teaching.teach(input.lesson()));
    }
}
