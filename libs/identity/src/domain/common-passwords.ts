/**
 * The most used passwords that pass the length rule, alone or with digits behind: enough to stop the first guesses
 * without a network call.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passw0rd p@ssword p@ssw0rd passwort motdepasse contrasena contraseña wachtwoord losenord lösenord salasana
  password123 password1234 password12345 passwordpassword mypassword newpassword changeme changemenow changeit
  letmein letmeinnow welcome welcome123 welcome1234 welcometo iloveyou iloveyou123 ilovegod trustno1 sunshine princess
  qwerty qwertyuiop qwertyuiopasdf qwerty123456 qwertz qwertzuiop azerty azertyuiop asdfghjkl asdfghjklzxcvbnm zxcvbnm
  1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedc qazwsxedcrfv zaq12wsx
  abc123 abcd1234 abcdef123456 abc123abc123 123abc123abc a1b2c3d4e5 aa12345678 a123456789 1234567890a 123456789a
  123456789q 12345qwert 12341234 1234512345 123123123 123123123123 123321123321 1122334455 1212121212 0987654321
  9876543210 1029384756 147258369 147258369a 123654789 987654321 1234567891 12345678910 0123456789 11223344556677
  football football123 baseball baseball123 basketball superman batman123456 spiderman pokemon123 starwars minecraft
  dragon123456 monkey123456 michael jennifer michelle jordan23 liverpool liverpoolfc manchester manutd chelsea arsenal
  barcelona realmadrid juventus internazionale computer internet samsung samsung123 facebook google123 whatsapp
  administrator administrador admin123456 adminadmin admin12345 rootroot root123456 superuser supervisor testtest
  test123456 test1234567 tester12345 testing123 demo123456 demodemo guest12345 default123 temporary temp123456
  secret123456 secretsecret mysecret sesame opensesame handraise handraise123 support123 agent12345 customer123
  charlie123 daniel12345 jessica123 ashley12345 amanda12345 loveme1234 lovelove loveyou123 iloveyou1234 fuckyou
  fuckyou123 whatever whatever123 blink182blink nothing123 anything123 hello12345 hellohello helloworld hello123456
  goodmorning january2026 february2026 summer2025 summer2026 winter2025 winter2026 spring2026 autumn2026 monday12345`
    .split(/\s+/)
    .filter((word) => word.length > 0),
);
