/** Pages and files of studies: the desk, where they are run and proposed, and the public pages of those in force. */
@NullMarked
package org.garita.app.scenario.study.web;

import org.jspecify.annotations.NullMarked;
