#include "widgets/common/errorpresenter.h"

#include "widgets/common/banner.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {
constexpr int atMost = 3;
}

QString errorSentences(const Error& error)
{
    if (error.hint.isEmpty() || error.message.isEmpty())
        return error.message + error.hint;
    // Rooms end a message with a full stop or leave that to whoever goes on.
    static const QString ends = u".!?:"_s;
    const bool ended = ends.contains(error.message.back());
    return error.message + (ended ? u" "_s : u". "_s) + error.hint;
}

ErrorPresenter::ErrorPresenter(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    hide();
}

void ErrorPresenter::present(const Error& error, const QString& subject, const QString& action)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    clear(subject);
    auto* banner = new Banner(this);
    banner->setObjectName(u"banner:"_s + subject);
    banner->setClosable(true);
    const bool showPlace = action.isEmpty() && error.where && !error.where->file.isEmpty();
    banner->setWords({.severity = Severity::Error,
                      .text = errorSentences(error),
                      .action = showPlace ? tr("Show the place") : action,
                      .detail = error.detail});
    connect(banner, &Banner::actionTriggered, this, [this, showPlace, subject, where = error.where] {
        if (showPlace)
            emit placeRequested(*where);
        else
            emit actionTriggered(subject);
    });
    connect(banner, &Banner::closed, this, [this, subject] { clear(subject); });
    m_column->insertWidget(0, banner);
    while (m_column->count() > atMost)
        drop(m_column->itemAt(m_column->count() - 1)->widget());
    show();
}

void ErrorPresenter::clear(const QString& subject)
{
    const auto banners = findChildren<Banner*>(u"banner:"_s + subject, Qt::FindDirectChildrenOnly);
    for (Banner* banner : banners)
        drop(banner);
    setVisible(count() > 0);
}

void ErrorPresenter::clearAll()
{
    while (m_column->count() > 0)
        drop(m_column->itemAt(0)->widget());
    hide();
}

void ErrorPresenter::drop(QWidget* banner)
{
    // It may be the banner whose button is being clicked.
    m_column->removeWidget(banner);
    banner->setObjectName({});
    banner->hide();
    banner->deleteLater();
}

int ErrorPresenter::count() const
{
    return m_column->count();
}

} // namespace efa::widgets
