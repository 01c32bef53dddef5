using System.Text.Json;

namespace Sekisho.Server.Backups;

/// <summary>The folder of backups. A backup without its note was not verified, and does not count.</summary>
internal sealed class BackupShelf(string folder)
{
    /// <summary>Ending of a backup.</summary>
    public const string Ending = ".sekisho-backup";

    private const string NoteEnding = ".json";

    /// <summary>Path of a file in it.</summary>
    public string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>The verified backups, the newest first. Notes that cannot be read are left out.</summary>
    public IReadOnlyList<BackupNote> List()
    {
        if (!Directory.Exists(folder)) return [];
        var notes = new List<BackupNote>();
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending + NoteEnding))
        {
            try
            {
                if (JsonSerializer.Deserialize<BackupNote>(File.ReadAllBytes(path)) is { } note && File.Exists(PathOf(note.File))) notes.Add(note);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
            {
                continue;
            }
        }

        return [.. notes.OrderByDescending(n => n.At)];
    }

    /// <summary>Writes the note; from then on the backup counts.</summary>
    public void Keep(BackupNote note)
    {
        var path = PathOf(note.File + NoteEnding);
        using (var file = new FileStream(path + ".tmp", FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, note);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>Removes what is older than the newest so many: the backup first, so that no note is without one for long.</summary>
    public void RemoveAllBut(int keep)
    {
        foreach (var old in List().Skip(keep))
        {
            File.Delete(PathOf(old.File));
            File.Delete(PathOf(old.File + NoteEnding));
        }
    }
}
