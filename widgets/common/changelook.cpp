#include "widgets/common/changelook.h"

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

QString letterOf(git::FileState state)
{
    switch (state) {
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
    case git::FileState::Unchanged:
        break;
    }
    return {};
}

Token colorOf(git::FileState state)
{
    switch (state) {
    case git::FileState::Added:
        return Token::Healthy;
    case git::FileState::Modified:
    case git::FileState::Renamed:
        return Token::Updating;
    case git::FileState::Deleted:
    case git::FileState::Conflicted:
        return Token::Degraded;
    case git::FileState::TypeChanged:
        return Token::Drifted;
    case git::FileState::Unchanged:
        break;
    }
    return Token::Text;
}

} // namespace

ChangeLook changeLook(git::FileState state)
{
    return {letterOf(state), itemmodels::ChangesModel::wordOf(state), colorOf(state)};
}

} // namespace efa::widgets
