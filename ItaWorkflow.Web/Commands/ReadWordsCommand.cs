using ItaWorkflow.Workflows.Search;

namespace ItaWorkflow.Web.Commands;

/// <summary>
/// read-words TYPE: the words of the file on standard input, for the application itself, which asks it in a process of its own. 1: it cannot
/// be read.
/// </summary>
internal static class ReadWordsCommand
{
    public const int Unreadable = 1;

    public static int Run(string contentType, Stream file, TextWriter output)
    {
        using var content = new MemoryStream();
        file.CopyTo(content);
        try
        {
            output.Write(FileWords.Read(contentType, content.ToArray()));
            return 0;
        }
        // A stranger's file fails the library in any way it likes; what it failed is not the office's to mend.
        catch (Exception)
        {
            return Unreadable;
        }
    }
}
