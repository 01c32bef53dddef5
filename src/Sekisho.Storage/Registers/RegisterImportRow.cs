using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Registers;

internal sealed class RegisterImportRow : SubjectRow
{
    public DateTimeOffset BegunAt { get; set; }

    public string Sha256 { get; set; } = "";
}
