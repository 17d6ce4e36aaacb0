#pragma once

#include "widgets/common/differencecode.h"
#include "widgets/manifests/renderdiff.h"

namespace efa::widgets {

/// A difference in one column: removed and added lines on their grounds, the changed words marked, the line
/// numbers of the newer side.
class DiffCode final : public DifferenceCode
{
    Q_OBJECT

  public:
    explicit DiffCode(QWidget* parent = nullptr);

    void showDiff(const DiffText& diff);

  protected:
    void applyTheme(const Theme& theme) override;

  private:
    void dress();
    void numberLine(int row, const DiffTextLine& line);

    DiffText m_diff;
};

} // namespace efa::widgets
