package org.reachable.sample.joined.pages.desk;

import org.reachable.sample.joined.practice.voice.Voice;

/** A page that joins capabilities, and knows one: it must be found. */
final class JoinsVoice {

    final Voice voice = new Voice();
}
