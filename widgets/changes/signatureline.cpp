#include "widgets/changes/signatureline.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"
#include "workspace/gitstate.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

using git::CommitSignature;
using Worth = CommitSignature::Worth;

Token colorOf(Worth worth)
{
    switch (worth) {
    case Worth::Good:
        return Token::Healthy;
    case Worth::Bad:
    case Worth::KeyRevoked:
        return Token::Degraded;
    case Worth::Unvouched:
    case Worth::Expired:
    case Worth::KeyExpired:
        return Token::Drifted;
    case Worth::Unchecked:
        break;
    }
    return Token::Secondary;
}

} // namespace

SignatureLine::SignatureLine(QWidget* parent)
    : QWidget(parent), m_words(quietLabel())
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words);
    hide();
}

SignatureLine::~SignatureLine()
{
    m_answer.cancel();
}

void SignatureLine::check(workspace::Workspace* workspace, const CommitId& commit)
{
    const quint64 round = ++m_round;
    m_answer.cancel();
    m_checking = workspace != nullptr;
    hide();
    if (!workspace)
        return;
    m_answer = workspace->git().signatureOf(commit);
    workspace::whenDone(
        m_answer, this,
        [this, round](const Result<std::optional<CommitSignature>>& signature) {
            if (round != m_round)
                return;
            m_checking = false;
            take(signature);
            emit settledChanged();
        },
        [this, round] {
            if (round != m_round)
                return;
            m_checking = false;
            emit settledChanged();
        });
}

void SignatureLine::take(const Result<std::optional<CommitSignature>>& signature)
{
    if (signature && !*signature)
        return;
    show();
    if (!signature) {
        m_words->setColor(Token::Secondary);
        m_words->setWords(tr("Whether it is signed could not be found out"));
        m_words->setToolTip(shownInToolTip(errorSentences(signature.error())));
        return;
    }
    const CommitSignature& found = **signature;
    m_words->setColor(colorOf(found.worth));
    m_words->setWords(wordsOf(found));
    m_words->setToolTip(shownInToolTip(found.report));
}

QString SignatureLine::wordsOf(const CommitSignature& signature)
{
    const QString who = shown(signature.signer.isEmpty() ? signature.key : signature.signer);
    switch (signature.worth) {
    case Worth::Good:
        return tr("Signature: good, by %1").arg(who);
    case Worth::Unvouched:
        return tr("Signature: fits, but nobody vouches for the key %1").arg(shown(signature.key));
    case Worth::Expired:
        return tr("Signature: good until it expired, by %1").arg(who);
    case Worth::KeyExpired:
        return tr("Signature: good, by %1, whose key expired").arg(who);
    case Worth::KeyRevoked:
        return tr("Signature: by %1, whose key was revoked").arg(who);
    case Worth::Bad:
        return tr("Signature: does not fit this commit");
    case Worth::Unchecked:
        break;
    }
    return tr("Signed; the signature could not be checked");
}

} // namespace efa::widgets
