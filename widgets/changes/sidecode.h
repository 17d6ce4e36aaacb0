#pragma once

#include "widgets/changes/siderows.h"
#include "widgets/common/differencecode.h"

#include <optional>
#include <utility>

namespace efa::widgets {

/// One column of a difference: each row on the ground of its kind, with its number and sign, the changed
/// words marked.
class SideCode final : public DifferenceCode
{
    Q_OBJECT

  public:
    explicit SideCode(const QString& name, QWidget* parent = nullptr);

    void showSide(const SideText& side, CodeLanguage language);
    /// Brings a row into the upper part of the view and puts the caret there.
    void goToRow(int row);

    /// The first and last row of what is selected; nothing where nothing is.
    std::optional<std::pair<int, int>> selectedRows() const;
    int caretRow() const;
    /// Without scrolling.
    void putCaret(int row);

    /// Shows the same rows and columns as the other one.
    void scrollLike(const SideCode& other);

  signals:
    /// By keys, wheel, bar or call.
    void scrolled();

  protected:
    void applyTheme(const Theme& theme) override;

  private:
    void dress();
    void dressRow(int line, const SideRow& row);
    void dressNumbers(const Theme& theme);

    SideText m_side;
};

} // namespace efa::widgets
