/** The words of the widget in Arabic. */
import type { Words } from './words.ts'

export const arabic: Words = {
  language: 'ar',
  open: 'فتح المحادثة',
  close: 'إغلاق المحادثة',
  assistant: 'مساعد آلي',
  human: 'التحدث إلى موظف',
  humanShort: 'موظف',
  menu: 'المزيد',
  restart: 'البدء من جديد',
  change: 'تعديل',
  log: 'المحادثة',
  write: 'رسالتك',
  send: 'إرسال',
  visitor: 'أنت:',
  bot: 'المساعد:',
  chosen: 'تم اختياره',
  choices: 'الخيارات:',
  newTab: '(علامة تبويب جديدة)',
  contact: 'اتصل بنا',
  trouble: 'عذرًا، تعذّر الوصول إلى المحادثة الآن.',
  retry: 'إعادة المحاولة',
  careful: 'لا تكتب هنا كلمة مرور ولا بيانات بنكية.',
}
