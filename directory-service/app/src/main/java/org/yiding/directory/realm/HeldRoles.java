package org.yiding.directory.realm;

import java.util.Set;
import org.yiding.directory.model.Role;

/**
 * The roles of a user.
 *
 * @param all however they came to them
 * @param own given to the user and not through a group
 */
public record HeldRoles(Set<Role> all, Set<Role> own) {

    public HeldRoles {
        all = Set.copyOf(all);
        own = Set.copyOf(own);
    }
}
