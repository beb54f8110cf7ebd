package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.LEGAL;

import io.smallrye.graphql.api.federation.Inaccessible;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.service.InstrumentRegistration;

/** For the services that read documents; hidden from the clients of the composed graph. */
@GraphQLApi
public class RegistrationApi {

    private final InstrumentRegistration registration;

    RegistrationApi(InstrumentRegistration registration) {
        this.registration = registration;
    }

    @Mutation
    @NonNull
    @Inaccessible
    @Description("登记一份文件中提到的法规文件：找到或新建条目，记其阶段、施行日与修改关系。同一文件、同一键重复登记，结果不变。")
    @RolesAllowed({CLERK, LEGAL})
    public RegisterDocumentsResult registerDocuments(@NonNull RegisterDocumentsInput input) {
        return RegisterDocumentsResult.of(registration.register(input.instruments()));
    }
}
