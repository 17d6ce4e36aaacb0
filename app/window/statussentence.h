#pragma once

#include <QString>

namespace efa::app {

/// What the sentence in the status line is made of.
struct StatusFacts
{
    QString opening; ///< path that is being looked at
    bool open = false;
    QString fleet;
    bool underGit = true;
    QString branch;     ///< empty: detached
    bool known = false; ///< the status was read
    int changed = 0;
    QString impact;   ///< what the changes do, once that is known: begins with how many files changed
    QString unproved; ///< the ring that a change should have gone through first
    int unsaved = 0;
    int errors = 0;
};

struct StatusSentence
{
    enum class Mark : uint8_t { None, Branch, Error };
    Mark mark = Mark::None;
    QString text;

    friend bool operator==(const StatusSentence&, const StatusSentence&) = default;
};

/// One sentence that says what is true now.
StatusSentence statusSentence(const StatusFacts& facts);

} // namespace efa::app
