using Sekisho.Governance.Registers;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Registers;

internal sealed class RegisterImportKeeper : SubjectKeeper<RegisterImport, RegisterImportRow>
{
    protected override void Fill(RegisterImportRow row, RegisterImport state) => (row.BegunAt, row.Sha256) = (state.BegunAt, state.Sha256);
}
