/** Persons, posts and appointments in the hands of directory editors. */
@NullMarked
package org.yiding.directory.graphql.persons;

import org.jspecify.annotations.NullMarked;
