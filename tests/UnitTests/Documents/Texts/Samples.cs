namespace UnitTests.Documents.Texts;

/// <summary>Files made once by LibreOffice from invented data.</summary>
internal static class Samples
{
    public static byte[] Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sekisho.slnx"))) folder = folder.Parent!;
        return File.ReadAllBytes(Path.Combine(folder.FullName, "tests/data/documents", name));
    }
}
