#include "delivery/shelloperation.h"
#include "delivery/utf8.h"

#include <algorithm>

namespace efa::delivery {

namespace {

enum class Match : uint8_t { No, Yes, Broken };

/// The next piece of a pattern: whether stars stand before it, and the piece up to the next star.
struct Piece
{
    bool star = false;
    std::string_view text;
};

Piece nextPiece(std::string_view& pattern)
{
    Piece piece;
    while (pattern.starts_with('*')) {
        pattern.remove_prefix(1);
        piece.star = true;
    }
    bool inClass = false;
    size_t at = 0;
    for (; at < pattern.size() && (inClass || pattern[at] != '*'); ++at) {
        if (pattern[at] == '\\' && at + 1 < pattern.size())
            ++at;
        else if (pattern[at] == '[')
            inClass = true;
        else if (pattern[at] == ']')
            inClass = false;
    }
    at = std::min(at, pattern.size());
    piece.text = pattern.substr(0, at);
    pattern.remove_prefix(at);
    return piece;
}

/// One character of a class, which must not be the pattern's last one.
bool takeClassCharacter(std::string_view& pattern, char32_t& character)
{
    if (pattern.empty() || pattern.front() == '-' || pattern.front() == ']')
        return false;
    if (pattern.front() == '\\')
        pattern.remove_prefix(1);
    if (pattern.empty())
        return false;
    const Utf8Character read = firstCharacter(pattern);
    character = read.code;
    pattern.remove_prefix(read.bytes);
    return !pattern.empty();
}

Match matchClass(std::string_view& pattern, char32_t character)
{
    const bool isNegated = pattern.starts_with('^');
    if (isNegated)
        pattern.remove_prefix(1);
    bool found = false;
    for (int ranges = 0; ranges == 0 || !pattern.starts_with(']'); ++ranges) {
        char32_t low = 0;
        if (!takeClassCharacter(pattern, low))
            return Match::Broken;
        char32_t high = low;
        if (pattern.front() == '-') {
            pattern.remove_prefix(1);
            if (!takeClassCharacter(pattern, high))
                return Match::Broken;
        }
        found = found || (low <= character && character <= high);
    }
    pattern.remove_prefix(1);
    return found == isNegated ? Match::No : Match::Yes;
}

/// Whether a text begins with what a piece without stars describes; takes that beginning off.
Match takePiece(std::string_view piece, std::string_view& text)
{
    while (!piece.empty()) {
        if (text.empty())
            return Match::No;
        const char first = piece.front();
        if (first == '[' || first == '?') {
            piece.remove_prefix(1);
            const Utf8Character character = firstCharacter(text);
            text.remove_prefix(character.bytes);
            const Match match = first == '[' ? matchClass(piece, character.code) : Match::Yes;
            if (match != Match::Yes)
                return match;
            continue;
        }
        if (first == '\\') {
            piece.remove_prefix(1);
            if (piece.empty())
                return Match::Broken;
        }
        if (piece.front() != text.front())
            return Match::No;
        piece.remove_prefix(1);
        text.remove_prefix(1);
    }
    return Match::Yes;
}

/// The piece somewhere after the beginning, the first place that can be the right one.
Match takeLater(const Piece& piece, bool isLast, std::string_view& text)
{
    for (size_t skipped = 1; skipped <= text.size(); ++skipped) {
        std::string_view rest = text.substr(skipped);
        const Match match = takePiece(piece.text, rest);
        if (match == Match::Broken)
            return match;
        if (match == Match::Yes && (!isLast || rest.empty())) {
            text = rest;
            return match;
        }
    }
    return Match::No;
}

} // namespace

std::optional<bool> matchesPattern(std::string_view pattern, std::string_view text)
{
    while (!pattern.empty()) {
        const Piece piece = nextPiece(pattern);
        if (piece.star && piece.text.empty())
            return true;
        const bool isLast = pattern.empty();
        std::string_view rest = text;
        Match match = takePiece(piece.text, rest);
        if (match == Match::Yes && (rest.empty() || !isLast)) {
            text = rest;
            continue;
        }
        if (match == Match::Yes)
            match = Match::No;
        if (match == Match::No && piece.star)
            match = takeLater(piece, isLast, text);
        if (match == Match::Broken)
            return std::nullopt;
        if (match == Match::No)
            return false;
    }
    return text.empty();
}

} // namespace efa::delivery
