package org.yiding.reader;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The default data source of a service, for Hibernate and for whoever asks for a DataSource: the primary's, and the standby's
 * for the transactions of queries.
 */
@Alternative
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
@ApplicationScoped
@SuppressWarnings("serial") // Agroal's interface is serializable, a pool never is
public class ServingDataSource implements AgroalDataSource {

    private final Standby standby;
    private final AgroalDataSource primary;

    ServingDataSource(Standby standby, PrimaryDataSource primary) {
        this.standby = standby;
        this.primary = primary.configured();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<Connection> reading = StandbyRead.here().flatMap(read -> read.connectionTo(standby));
        return reading.isPresent() ? reading.get() : primary.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return primary.getConnection(user, password);
    }

    @Override
    public Connection getReadOnlyConnection() throws SQLException {
        return primary.getReadOnlyConnection();
    }

    @Override
    public AgroalDataSourceConfiguration getConfiguration() {
        return primary.getConfiguration();
    }

    @Override
    public AgroalDataSourceMetrics getMetrics() {
        return primary.getMetrics();
    }

    @Override
    public void flush(FlushMode mode) {
        primary.flush(mode);
    }

    @Override
    public void setPoolInterceptors(Collection<? extends AgroalPoolInterceptor> interceptors) {
        primary.setPoolInterceptors(interceptors);
    }

    @Override
    public List<AgroalPoolInterceptor> getPoolInterceptors() {
        return primary.getPoolInterceptors();
    }

    @Override
    public boolean isHealthy(boolean newConnection) throws SQLException {
        return primary.isHealthy(newConnection);
    }

    /** Does nothing: Quarkus closes the pools that it made. */
    @Override
    public void close() {}

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return primary.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
        primary.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        primary.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return primary.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return primary.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return primary.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return primary.isWrapperFor(type);
    }
}
