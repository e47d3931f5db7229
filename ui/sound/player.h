#pragma once

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>
#include <QTimer>
#include <memory>
#include <vector>

namespace unhunch::ui {

class Mixer;

/// What the device pulls: the mixer's frames in the device's format.
class MixerStream final : public QIODevice {
public:
    explicit MixerStream(Mixer& mixer, QObject* parent);

    /// Any count of channels; sample formats Int16 and Float.
    void begin(const QAudioFormat& format);
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    /// The first 20 ms: Qt makes it what the server waits for before it starts. Its own default can
    /// be more than Qt, which writes in pieces of 20 ms, ever fills a short buffer with.
    qint64 size() const override;

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    Mixer& m_mixer;
    QAudioFormat m_format;
    qint64 m_frameBytes = 2;
    std::vector<float> m_frames;
};

/// Feeds the default output device from the mixer, in a thread of its own. While nothing is to be
/// heard the device is closed and nothing wakes up: a device that comes or goes then is noticed
/// with the next sound. (Qt 6.4 keeps its list of PulseAudio's devices, but does not tell of a
/// change.)
class Player final : public QObject {
    Q_OBJECT

public:
    explicit Player(std::shared_ptr<Mixer> mixer);

public slots:
    /// First call, in the thread it is to live in.
    void begin();
    /// The mixer has something. Without a device the mixer forgets it.
    void wake();
    /// Lets the device go as soon as nothing sounds.
    void rest();

signals:
    /// Whether there is a device; also after begin(), when there is none.
    void deviceChanged(bool present);

private:
    void lookForDevices();
    void open(const QAudioDevice& device);
    void close();
    void watch();
    void onSinkState(QAudio::State state);
    void setPresent(bool present);

    std::shared_ptr<Mixer> m_mixer;
    MixerStream m_stream;
    QTimer m_watch;               ///< runs while the device is open
    QAudioSink* m_sink = nullptr; ///< null while the device is let go
    QAudioDevice m_device;
    int m_silentWatches = 0;
    bool m_present = true;
    bool m_resting = false;
};

} // namespace unhunch::ui
