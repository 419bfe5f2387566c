using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>An uploaded file as it goes with a memo.</summary>
internal static class NewAttachment
{
    public static Attachment Of(UploadedFile file, string name, int addedById, DateTimeOffset now) =>
        new()
        {
            FileName = name,
            ContentType = file.Kind.ContentType,
            Size = file.Content.Length,
            Sha256 = file.Sha256,
            AddedById = addedById,
            AddedAt = now,
            Bytes = new() { Content = file.Content },
        };
}
