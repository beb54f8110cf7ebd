package org.yiding.support.keycloak;

import java.io.IOException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.BasicHttpContext;
import org.apache.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Another client, all but that it gives up: after a second without a connection, after five without an answer. */
final class ImpatientClient extends CloseableHttpClient {

    private static final int CONNECT_MS = 1_000;
    private static final int ANSWER_MS = 5_000;

    private final CloseableHttpClient within;
    private final RequestConfig limits;

    ImpatientClient(CloseableHttpClient within) {
        this.within = within;
        RequestConfig.Builder settings = within instanceof Configurable configured
                ? RequestConfig.copy(configured.getConfig())
                : RequestConfig.custom();
        this.limits = settings.setConnectTimeout(CONNECT_MS)
                .setConnectionRequestTimeout(ANSWER_MS)
                .setSocketTimeout(ANSWER_MS)
                .build();
    }

    @Override
    protected CloseableHttpResponse doExecute(HttpHost target, HttpRequest request, @Nullable HttpContext context)
            throws IOException {
        HttpClientContext limited = HttpClientContext.adapt(context == null ? new BasicHttpContext() : context);
        limited.setRequestConfig(limits);
        return within.execute(target, request, limited);
    }

    @Override
    public void close() throws IOException {
        within.close();
    }

    @Override
    @Deprecated
    public HttpParams getParams() {
        return within.getParams();
    }

    @Override
    @Deprecated
    public ClientConnectionManager getConnectionManager() {
        return within.getConnectionManager();
    }
}
