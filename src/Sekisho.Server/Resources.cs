namespace Sekisho.Server;

/// <summary>Data files that are part of the program: rule sets, the catalogue, the sample city.</summary>
internal static class Resources
{
    public static Stream Open(string path) =>
        typeof(Resources).Assembly.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"The program does not hold {path}.");

    public static string Text(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    public static byte[] Read(string path)
    {
        using var stream = Open(path);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
