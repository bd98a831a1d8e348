/** What is read from requests and answered in the words of docs/spec/wire.md. */
@NullMarked
package pond.orchestrator.reply;

import org.jspecify.annotations.NullMarked;
