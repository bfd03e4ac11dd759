// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QLabel>
#include <QString>

namespace paretoscope {

/// A label that remembers how high its text is at a width, and wants no width in particular for a text that wraps.
/// QLabel breaks such a text into lines several times whenever a layout asks, which made up a third of the start.
class TextLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextLabel)
public:
    explicit TextLabel(QWidget *parent = nullptr);
    ~TextLabel() override;

    /// Lets the mouse select the text, from the moment it is shown: such a label holds a document, which takes several
    /// times as long.
    void selectWhenShown() { m_isSelectable = true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What the heights hold for.
    struct Key {
        QString text;
        QFont font;
        int indent = 0;
        int margin = 0;
        bool isWrapped = false;

        friend bool operator==(const Key &, const Key &) = default;
    };

    mutable Key m_key;
    mutable QHash<int, int> m_heights; ///< by width
    bool m_isSelectable = false;
};

} // namespace paretoscope
