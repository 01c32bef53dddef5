using System.Text;

namespace UnitTests.Documents.Texts;

/// <summary>PDF files object by object, with a table of their places.</summary>
internal static class Pdfs
{
    public static byte[] Of(string trailer, params byte[][] objects)
    {
        var pdf = new MemoryStream();
        pdf.Write("%PDF-1.4\n"u8);
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append($"{pdf.Position:D10} 00000 n \n");
            pdf.Write(Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"));
            pdf.Write(objects[i]);
            pdf.Write("\nendobj\n"u8);
        }

        var start = pdf.Position;
        pdf.Write(Encoding.ASCII.GetBytes($"{table}trailer\n<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF"));
        return pdf.ToArray();
    }
}
