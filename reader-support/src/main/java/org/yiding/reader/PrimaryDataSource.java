package org.yiding.reader;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Finds the data source that Quarkus made from the settings, in whose place {@link ServingDataSource} stands. */
@ApplicationScoped
public class PrimaryDataSource {

    private final AgroalDataSource configured;

    PrimaryDataSource(BeanManager beans) {
        // An injection point would get what stands in its place.
        Bean<?> bean = beans.getBeans(AgroalDataSource.class, Default.Literal.INSTANCE).stream()
                .filter(each -> !each.isAlternative())
                .findAny()
                .orElseThrow(() -> new IllegalStateException("There is no default data source"));
        CreationalContext<?> context = beans.createCreationalContext(bean);
        configured = (AgroalDataSource) beans.getReference(bean, AgroalDataSource.class, context);
    }

    /** The primary's connections, which take part in the service's transactions. */
    AgroalDataSource configured() {
        return configured;
    }

    @Produces
    @Singleton
    @AtPrimary
    DataSource forWrites() {
        return configured;
    }
}
