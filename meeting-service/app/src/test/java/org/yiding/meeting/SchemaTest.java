package org.yiding.meeting;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yiding.testing.SchemaFile;

@QuarkusTest
class SchemaTest extends AppTest {

    @Test
    void committedSchemaIsWhatTheServicePrints() {
        SchemaFile.assertCurrent(Path.of("schema.graphql"), as("reader"));
    }
}
