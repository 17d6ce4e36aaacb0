#pragma once

#include "widgets/common/differencecode.h"

#include <QByteArrayList>

namespace efa::widgets {

/// A row of one of three columns: the same row of each column belongs to the same part.
struct ThreeWayRow
{
    enum class Ground { Plain, Taken, Dropped, Gap };
    QByteArray text;
    int number = 0; ///< from 1; 0 where the column has no line here
    Ground ground = Ground::Plain;
    int part = 0;
};

/// One of three texts side by side; what is taken of it has the ground of added lines, what is not that of
/// removed ones. A sign in the margin says the same without colour.
class ThreeWayCode final : public DifferenceCode
{
    Q_OBJECT

  public:
    explicit ThreeWayCode(const QString& name, QWidget* parent = nullptr);

    /// Keeps the place where the rows are as many as before.
    void showRows(const QList<ThreeWayRow>& rows, CodeLanguage language);
    /// Lights the rows of a part and brings its first one into sight.
    void goToPart(int part);
    void scrollLike(const ThreeWayCode& other);

  signals:
    void scrolled();
    /// The caret was put into this part.
    void partChosen(int part);

  protected:
    void applyTheme(const Theme& theme) override;

  private:
    void dress();

    QList<ThreeWayRow> m_rows;
    bool m_moving = false;
};

} // namespace efa::widgets
