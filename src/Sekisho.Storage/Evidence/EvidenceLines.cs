using System.Text;

namespace Sekisho.Storage.Evidence;

/// <summary>The lines of some files of a package, one after the other, as values; it stops at the first that cannot be read.</summary>
internal sealed class EvidenceLines<T>(EvidenceZip zip, IEnumerable<string> files) : IAsyncDisposable
    where T : class
{
    private readonly Queue<string> waiting = new(files);
    private StreamReader? reader;

    /// <summary>The file of the current line.</summary>
    public string? File { get; private set; }

    /// <summary>The number of the current line in it, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The current line; null before the first, after the last, and where it cannot be read.</summary>
    public T? Current { get; private set; }

    /// <summary>Whether the current line cannot be read.</summary>
    public bool IsUnreadable { get; private set; }

    /// <summary>Goes to the next line.</summary>
    public async ValueTask MoveAsync(CancellationToken cancellation)
    {
        if (IsUnreadable) return;
        try
        {
            while (true)
            {
                if (reader is null)
                {
                    Current = null;
                    if (!waiting.TryDequeue(out var next)) return;
                    (File, Number) = (next, 0);
                    reader = new StreamReader(await zip.OpenLinesAsync(next, cancellation), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
                }

                Number++;
                if (await reader.ReadLineAsync(cancellation) is { } text)
                {
                    Current = EvidenceJson.Read<T>(Encoding.UTF8.GetBytes(text));
                    IsUnreadable = Current is null;
                    return;
                }

                reader.Dispose();
                reader = null;
            }
        }
        catch (Exception fault) when (EvidenceZip.IsDamage(fault))
        {
            (Current, IsUnreadable) = (null, true);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        reader?.Dispose();
        return ValueTask.CompletedTask;
    }
}
