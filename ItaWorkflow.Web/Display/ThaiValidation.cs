using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ItaWorkflow.Web.Display;

/// <summary>Gives DataAnnotations without an own message a Thai one; [Required] of non-nullable types included.</summary>
public sealed class ThaiValidation : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (rule.ErrorMessage is not { Length: > 0 } own || char.IsAscii(own[0]))
                rule.ErrorMessage = Message(rule);
    }

    private static string Message(ValidationAttribute rule) =>
        rule switch
        {
            RequiredAttribute => "โปรดกรอกช่องนี้",
            StringLengthAttribute { MinimumLength: > 0 } length =>
                $"ต้องมี {length.MinimumLength} ถึง {length.MaximumLength} ตัวอักษร",
            StringLengthAttribute length => $"ยาวเกินไป ใส่ได้ไม่เกิน {length.MaximumLength} ตัวอักษร",
            MaxLengthAttribute length => $"ยาวเกินไป ใส่ได้ไม่เกิน {length.Length} ตัวอักษร",
            MinLengthAttribute length => $"สั้นเกินไป ต้องมีอย่างน้อย {length.Length} ตัวอักษร",
            RangeAttribute range => $"ต้องอยู่ระหว่าง {range.Minimum} ถึง {range.Maximum}",
            EmailAddressAttribute => "ที่อยู่อีเมลไม่ถูกต้อง",
            CompareAttribute => "สองช่องนี้ต้องตรงกัน",
            _ => "ค่าที่กรอกใช้ไม่ได้ โปรดตรวจอีกครั้ง",
        };
}
