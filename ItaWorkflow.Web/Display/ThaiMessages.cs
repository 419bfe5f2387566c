using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ItaWorkflow.Web.Display;

/// <summary>What a form says when a value does not fit its field, in Thai instead of the framework's English.</summary>
public static class ThaiMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "โปรดกรอกช่องนี้");
        messages.SetMissingBindRequiredValueAccessor(_ => "โปรดกรอกช่องนี้");
        messages.SetMissingKeyOrValueAccessor(() => "โปรดกรอกช่องนี้");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "คำขอไม่มีข้อมูล โปรดลองอีกครั้ง");
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}” ใช้ไม่ได้ โปรดตรวจอีกครั้ง");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” ใช้ไม่ได้ โปรดตรวจอีกครั้ง");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” ใช้ไม่ได้ โปรดตรวจอีกครั้ง");
        messages.SetUnknownValueIsInvalidAccessor(_ => "ค่าที่กรอกใช้ไม่ได้ โปรดตรวจอีกครั้ง");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "ค่าที่กรอกใช้ไม่ได้ โปรดตรวจอีกครั้ง");
        messages.SetValueMustBeANumberAccessor(_ => "โปรดกรอกเป็นตัวเลข");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "โปรดกรอกเป็นตัวเลข");
    }
}
