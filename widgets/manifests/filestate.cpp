#include "widgets/manifests/filestate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::FileState)
};

} // namespace

QString stateLetter(git::FileState state)
{
    switch (state) {
    case git::FileState::Unchanged:
        return {};
    case git::FileState::Added:
        return u"A"_s;
    case git::FileState::Modified:
        return u"M"_s;
    case git::FileState::Deleted:
        return u"D"_s;
    case git::FileState::Renamed:
        return u"R"_s;
    case git::FileState::TypeChanged:
        return u"T"_s;
    case git::FileState::Conflicted:
        return u"U"_s;
    }
    return {};
}

QString stateWord(git::FileState state)
{
    switch (state) {
    case git::FileState::Unchanged:
        return {};
    case git::FileState::Added:
        return Text::tr("new");
    case git::FileState::Modified:
        return Text::tr("changed");
    case git::FileState::Deleted:
        return Text::tr("deleted");
    case git::FileState::Renamed:
        return Text::tr("renamed");
    case git::FileState::TypeChanged:
        return Text::tr("another kind of file");
    case git::FileState::Conflicted:
        return Text::tr("in conflict");
    }
    return {};
}

Token stateToken(git::FileState state)
{
    switch (state) {
    case git::FileState::Added:
        return Token::Healthy;
    case git::FileState::Deleted:
    case git::FileState::Conflicted:
        return Token::Degraded;
    default:
        return Token::Accent;
    }
}

} // namespace efa::widgets
