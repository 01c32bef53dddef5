using System.Runtime.ExceptionServices;

namespace Sekisho.Documents.Texts;

/// <summary>The text of files, for the inspection. What a file is follows from its content; nothing is fetched, nothing run, and a file that cannot be read whole is refused.</summary>
public static class DocumentTexts
{
    /// <summary>Stack for the parsers, in bytes; their recursion is bounded, but not everywhere to the same depth.</summary>
    private const int Stack = 16 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="content">The file, to its end.</param>
    /// <param name="fileName">Its name, which counts only where the content leaves a choice.</param>
    /// <param name="limits">Other limits than <see cref="DocumentLimits.Default"/>.</param>
    /// <param name="token">Stops the reading.</param>
    /// <exception cref="UnreadableDocumentException">It is refused; nothing of it was read.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public static DocumentText Read(Stream content, string fileName, DocumentLimits? limits = null, CancellationToken token = default)
    {
        limits ??= DocumentLimits.Default;
        var bytes = BoundedStream.ToArray(content, limits.FileBytes, token) ?? throw new UnreadableDocumentException(DocumentFault.TooLarge, "");
        return Read(bytes, fileName, limits, token);
    }

    /// <inheritdoc cref="Read(Stream, string, DocumentLimits?, CancellationToken)"/>
    public static DocumentText Read(ReadOnlyMemory<byte> content, string fileName, DocumentLimits? limits = null, CancellationToken token = default)
    {
        limits ??= DocumentLimits.Default;
        if (content.Length > limits.FileBytes) throw new UnreadableDocumentException(DocumentFault.TooLarge, "");
        token.ThrowIfCancellationRequested();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        var outcome = new Outcome();
        var inner = stop.Token;

        // A parser that does not end cannot be stopped from outside: it is left alone on a thread of its own.
        new Thread(() => Run(outcome, content.ToArray(), fileName, limits, inner), Stack) { IsBackground = true, Name = "document" }.Start();
        try
        {
            if (!outcome.Done.Wait((int)Math.Min(limits.Time.TotalMilliseconds, int.MaxValue), token)) throw new UnreadableDocumentException(DocumentFault.TooSlow, "");
        }
        finally
        {
            stop.Cancel();
        }

        outcome.Fault?.Throw();
        return outcome.Text!;
    }

    private static void Run(Outcome outcome, byte[] content, string fileName, DocumentLimits limits, CancellationToken token)
    {
        var reading = new Reading(limits, token);
        try
        {
            outcome.Text = reading.Result(KindReader.Read(reading, content, fileName));
        }
        catch (Exception fault) when (fault is UnreadableDocumentException or OperationCanceledException)
        {
            outcome.Fault = ExceptionDispatchInfo.Capture(fault);
        }
        catch (OutOfMemoryException fault)
        {
            outcome.Fault = ExceptionDispatchInfo.Capture(reading.Refusal(DocumentFault.TooMuch, inner: fault));
        }
        catch (Exception fault) when (fault is not null)
        {
            // The parsers have no exception types of their own for damaged files; whatever they throw, the file is refused.
            outcome.Fault = ExceptionDispatchInfo.Capture(new UnreadableDocumentException(DocumentFault.Damaged, reading.LastPlace, fault));
        }
        finally
        {
            outcome.Done.Set();
        }
    }

    private sealed class Outcome
    {
        public ManualResetEventSlim Done { get; } = new();

        public DocumentText? Text { get; set; }

        public ExceptionDispatchInfo? Fault { get; set; }
    }
}
