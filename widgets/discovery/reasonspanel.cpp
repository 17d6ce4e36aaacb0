#include "widgets/discovery/reasonspanel.h"

#include "widgets/common/elidedpath.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr const char* pathProperty = "efaPath";
constexpr qsizetype fewPaths = 6;

QString folderText(const QString& path)
{
    return path.isEmpty() ? u"."_s : path;
}

} // namespace

ReasonsPanel::ReasonsPanel(QWidget* parent)
    : QWidget(parent), m_head(new PanelHead(tr("Why"))), m_area(new QScrollArea)
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_area, 1);
    showNothing();
}

void ReasonsPanel::clear()
{
    auto* page = new QWidget;
    page->setAutoFillBackground(false);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    m_column->setSpacing(space::tight);
    // A link of the old page may be what is being clicked.
    if (QWidget* old = m_area->takeWidget())
        old->deleteLater();
    m_area->setWidget(page);
}

void ReasonsPanel::addText(const QString& text)
{
    auto* label = new Label(text);
    label->wrap();
    label->setWords(text);
    m_column->addWidget(label);
}

void ReasonsPanel::addPaths(const QStringList& paths, qsizetype most)
{
    for (const QString& path : paths.first(std::min(most, paths.size()))) {
        auto* link = new LinkButton(shown(folderText(path)));
        link->setFont(codeFont());
        link->setProperty(pathProperty, path);
        link->setToolTip(tr("Open %1 in Manifests").arg(shownInToolTip(folderText(path))));
        link->setAccessibleName(folderText(path));
        connect(link, &QAbstractButton::clicked, this, [this, path] { emit openRequested(path); });
        m_column->addWidget(link);
    }
    if (paths.size() <= most)
        return;
    auto* more = new LinkButton(tr("%Ln more", nullptr, int(paths.size() - most)));
    m_column->addWidget(more);
    const int first = m_column->count();
    connect(more, &QAbstractButton::clicked, this, [this, more, paths, most, first] {
        QVBoxLayout* below = m_column;
        auto* rest = new QVBoxLayout;
        rest->setSpacing(space::tight);
        m_column = rest;
        addPaths(paths.mid(most), paths.size());
        m_column = below;
        m_column->insertLayout(first, rest);
        more->hide();
        fitPaths();
    });
}

void ReasonsPanel::show(const delivery::ReviewedCluster& cluster)
{
    if (m_shown == cluster)
        return;
    m_shown = cluster;
    m_head->setNote(cluster.cluster.name);
    clear();
    for (const delivery::Reason& reason : cluster.reasons()) {
        addText(reason.text);
        addPaths(reason.files, fewPaths);
        m_column->addSpacing(space::small);
    }
    if (!cluster.cluster.folders.isEmpty()) {
        m_column->addWidget(new Label(tr("Folders delivered to it"),
                                      {.size = TextSize::Secondary, .color = Token::Secondary}));
        addPaths(cluster.cluster.folders, fewPaths);
    }
    m_column->addStretch(1);
    fitPaths();
}

void ReasonsPanel::showNothing()
{
    m_shown.reset();
    m_head->setNote({});
    clear();
    auto* words = new Label(tr("Choose a cluster to see why it is proposed, and which files say so."),
                            {.size = TextSize::Secondary, .color = Token::Secondary});
    words->wrap();
    m_column->addWidget(words);
    m_column->addStretch(1);
}

void ReasonsPanel::addFoldButton(QToolButton* button)
{
    m_head->addWidget(button);
}

void ReasonsPanel::fitPaths()
{
    const int room = m_area->viewport()->width() - 2 * space::medium;
    const auto links = m_area->widget()->findChildren<LinkButton*>();
    for (LinkButton* link : links) {
        const QVariant path = link->property(pathProperty);
        if (!path.isValid())
            continue;
        link->setText(elidedPath(shown(folderText(path.toString())), QFontMetrics(link->font()), room));
        link->updateGeometry();
    }
}

void ReasonsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPaths();
}

void ReasonsPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Token::Surface));
}

} // namespace efa::widgets
