/** Personal data as a class of its own (个人信息保护法): what kinds there are, how each is checked and masked, who may see it for what. */
@NullMarked
package org.yiding.directory.personal;

import org.jspecify.annotations.NullMarked;
