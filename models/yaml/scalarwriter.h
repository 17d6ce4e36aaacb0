#pragma once

#include "yaml/scalartraits.h"

#include <string>
#include <string_view>

namespace efa::yaml {

/// Appends scalars and indicators to a text and keeps what later decisions need: the column, whether a blank
/// is due, and whether the line holds only indentation and block indicators so far.
class ScalarWriter
{
  public:
    struct Layout
    {
        int indent = 0;    ///< of continuation lines
        bool folds = true; ///< lines over 80 columns break at a space
    };

    explicit ScalarWriter(std::string& output)
        : m_output(output)
    {
    }

    /// Begins a line with an indentation, unless the current one is at it.
    void lineAt(int indent);
    /// `-`, `?` or `:` that opens a block entry.
    void blockIndicator(char indicator);
    /// The `:` behind a simple key.
    void colon();
    /// A short ASCII text that stands as it is.
    void word(std::string_view text);

    void plain(std::string_view text, const ScalarTraits& traits, Layout layout);
    void singleQuoted(std::string_view text, const ScalarTraits& traits, Layout layout);
    void doubleQuoted(std::string_view text, Layout layout);
    void literal(std::string_view text, const ScalarTraits& traits, int indent);

    bool isAtIndentation() const { return m_atIndentation; }

  private:
    void blankIfDue();
    void breakLine();
    void put(std::string_view text, const ScalarTraits& traits);
    void putQuoted(std::string_view text, const ScalarTraits& traits, int indent);
    void putEscape(std::string_view character);
    size_t putUnescaped(std::string_view text);
    void endScalar();

    std::string& m_output;
    int m_column = 0;
    bool m_blank = true; ///< the last character separates from what follows
    bool m_atIndentation = true;
};

} // namespace efa::yaml
